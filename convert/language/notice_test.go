package language

import "testing"

// TestNotices holds that the notice beside the bar code is known in English too in a text of another language.
func TestNotices(t *testing.T) {
	for code, own := range map[string]string{
		"eng": "Please recycle", "fra": "Merci de recycler", "spa": "Se ruega reciclar", "rus": "Просьба отправить на вторичную переработку",
		"ara": "الرجاء إعادة الاستعمال", "zho": "请回收",
	} {
		lang, _ := Of(code)
		if !lang.IsNotice(own) || !lang.IsNotice("Please recycle") || lang.IsNotice("Please keep the lamps") {
			t.Errorf("%s: a notice is not known", code)
		}
	}
}
