package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody must do who knows calls for items of policies. */
public abstract class OpenCallsContract {
    protected abstract OpenCalls calls();

    /** An item for which a call is open. */
    protected abstract PolicyItemId withCall();

    @Test
    void it_has_a_name_of_its_own() {
        assertThat(calls().id()).isNotBlank();
    }

    @Test
    void an_open_call_is_shown_by_its_title_and_page() {
        assertThat(calls().of(withCall())).isNotEmpty().allSatisfy(call -> {
            assertThat(call.title().zh()).isNotBlank();
            assertThat(call.path()).startsWith("/");
        });
    }

    @Test
    void an_item_that_nobody_knows_has_none() {
        assertThat(calls().of(new PolicyItemId(new UUID(7, 99)))).isEmpty();
    }
}
