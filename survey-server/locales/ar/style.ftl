### The page that shows every part of the pages.

style-title = أجزاء الصفحات
style-lead = جميع الأجزاء التي تتكوّن منها الصفحات، في جميع حالاتها، بلغة تُكتب من اليسار إلى اليمين وبأخرى تُكتب من اليمين إلى اليسار. وهي المرجع للصفحات الجديدة. لا يُرسل شيء في هذه الصفحة ولا يُحفظ، وكل ما مُلئ فيها غير حقيقي.
style-type = الخط
style-colours = الألوان
style-distances = المسافات
style-buttons = الأزرار والروابط
style-plain = في الوضع العادي
style-hover = تحت المؤشر
style-focus = عند التركيز
style-tags = العلامات
style-messages = الرسائل
style-lists = القوائم
style-tables = الجداول والمرشحات
style-saving = ما تقوله الاستمارة عن الحفظ
style-form-empty = أسئلة غير مجابة
style-form-answered = أسئلة مجابة
style-form-wrong = أسئلة أُجيب عنها خطأً
