DROP TABLE coordination_bodies;
