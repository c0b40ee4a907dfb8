DROP TABLE taken_addresses;
