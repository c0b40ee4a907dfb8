# What each Member State answered to one item of one cycle.

answers-title = إجابة كل دولة عضو في الدورة { $cycle }
answers-hint = بالنسبة إلى الأسئلة التي لا تُنشر إجاباتها، لا يظهر سوى ما إذا كانت الدولة قد أجابت. وتتوفر البيانات أيضاً بنسق CSV.
answers-alt-map-answers = خريطة للعالم تظهر فيها كل دولة عضو بلون إجابتها.
answers-alt-tiles-answers = كل دولة عضو في شكل مربع بالحجم نفسه، حسب المنطقة، بلون إجابتها.
