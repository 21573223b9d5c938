package org.zhuqi.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;

/** What every codec of forms does. */
public abstract class FormCodecContract {
    protected abstract FormCodec codec();

    @Test
    void a_form_comes_back_equal() {
        Form form = FormFixture.full();
        assertThat(codec().read(codec().write(form))).isEqualTo(form);
    }

    @Test
    void a_key_nobody_knows_is_refused() {
        assertRefused("{\"id\":\"f\",\"version\":1,\"title\":{\"zh\":\"x\"},\"sections\":[],\"extra\":1}", "extra");
        assertRefused(
                "{\"id\":\"f\",\"version\":1,\"title\":{\"zh\":\"x\"},\"sections\":[{\"id\":\"s\",\"title\":{\"zh\":\"x\"},"
                        + "\"items\":[{\"kind\":\"text\",\"id\":\"a\",\"label\":{\"zh\":\"x\"},\"requierd\":true}]}]}",
                "sections[0].items[0].requierd");
    }

    @Test
    void what_is_missing_or_of_the_wrong_kind_is_named() {
        assertRefused("{\"id\":\"f\",\"version\":1,\"sections\":[]}", "title");
        assertRefused("{\"id\":\"f\",\"version\":\"1\",\"title\":{\"zh\":\"x\"},\"sections\":[]}", "version");
        assertRefused("[]", "object");
        assertRefused("{", "");
        assertRefused("", "");
    }

    private void assertRefused(String json, String naming) {
        assertThatThrownBy(() -> codec().read(json)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.errorKey()).isEqualTo(FormsError.BAD_FORM);
            assertThat(e.args().toString()).contains(naming);
        });
    }
}
