### Evidence: files and links that support answers.

evidence-title = المستندات الداعمة
evidence-add = إضافة مستند داعم
evidence-change = عرض المستندات الداعمة وتغييرها
evidence-back = العودة إلى السؤال
evidence-what = ملفات وروابط تدعم الإجابة: قانون أو تقرير أو صفحة حملة. لا يطّلع عليها سوى بلدكم والقائمين على الاستقصاء وتحليله، ولا تُنشر.
evidence-none = لم يُرفق بهذا السؤال شيء بعد.
# Who attached it, and when.
evidence-by = { $author }، { $time }
evidence-remove = إزالة

evidence-file = إضافة ملف
evidence-file-choose = الملف
# $size is a number, $kinds a list of endings such as PDF, DOCX.
evidence-file-hint = { $size } ميغابايت على الأكثر. أنواع الملفات المقبولة: { $kinds }.
evidence-file-add = تحميل وإرفاق
evidence-link = إضافة رابط
evidence-url = عنوان الويب
evidence-link-add = إرفاق الرابط
# Where a question is a table: the line that the evidence is about.
evidence-item = سطر السؤال المعني
evidence-kilobytes = { $size } كيلوبايت
evidence-megabytes = { $size } ميغابايت
evidence-done-added = أُرفق المستند.
evidence-done-removed = لم يعد المستند مرفقاً.

error-evidence-none = لا يحفظ هذا الخادوم ملفات. يرجى تقديم رابط إلى المستند بدلاً من ذلك.
error-evidence-no-file = لم يُختر أي ملف. يرجى اختيار ملف أولاً.
error-evidence-too-large = الملف أكبر مما تقبله المنصة. يرجى تصغيره أو تقديم رابط إليه. الحجم الأقصى مذكور بجانب الحقل.
error-evidence-full = بهذا الملف يتجاوز مجموع ملفات الرد ما تقبله المنصة. يرجى إزالة أحدها أولاً أو تقديم رابط.
error-evidence-too-many = بلغ عدد الملفات والروابط في الرد ما تقبله المنصة. يرجى إزالة أحدها أولاً.
error-evidence-empty = الملف فارغ. يرجى اختيار ملف آخر.
error-evidence-type = لا تُقبل الملفات من هذا النوع. الأنواع المقبولة مذكورة بجانب الحقل؛ ويمكن طباعة صفحات الويب والرسوم بصيغة PDF.
error-evidence-extension = لا تتفق نهاية اسم الملف مع محتواه. يرجى إعطاؤه اسمه الصحيح واختياره من جديد.
error-evidence-macros = يحتوي الملف على وحدات ماكرو. يرجى حفظه من دونها أو بصيغة PDF.
error-evidence-packing = الملف مضغوط بطريقة غير معتادة ولم يُفتح. يرجى حفظه من جديد ببرنامجكم المكتبي أو بصيغة PDF.
error-evidence-password = يتطلب الملف كلمة مرور. يرجى حفظه من دونها.
error-evidence-encoding = النص غير مكتوب بترميز UTF-8. احفظوه من جديد به: يسميه Excel «CSV UTF-8».
error-evidence-url = لا يمكن حفظ عنوان الويب هذا؛ يجب أن يبدأ بالمقطع https:// أو http:// وألا يتضمن كلمة مرور.
error-evidence-there = المستند نفسه مرفق بهذا السؤال من قبل.
error-evidence-leaving = يجري الآن حذف الملف نفسه. يرجى المحاولة من جديد بعد لحظة.
error-no-such-evidence = لا يوجد مستند من هذا القبيل أو لا يحق لكم الاطلاع عليه.

audit-action-evidence-added = أُرفق مستند داعم
audit-action-evidence-removed = أُزيل مستند داعم
audit-detail-item = البند
audit-detail-evidence = المستند الداعم
token-action-read-evidence = تنزيل المستندات الداعمة
