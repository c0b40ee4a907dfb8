### دورة حياة إصدار الاستبيان، للأمانة.

version-status-draft = مسودة
version-status-in-consultation = قيد التشاور
version-status-approved = معتمد
version-status-published = منشور
version-status-retired = مسحوب
