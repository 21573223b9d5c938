package org.zhuqi.programmes.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;

/** What every place does where applications are handed in. */
public abstract class ApplicationDeskContract {
    protected abstract ApplicationDesk desk();

    /** A call whose form asks for an account alone and whose window has closed. */
    protected abstract ProgrammeId programme();

    /** Somebody of an enterprise that meets the call's conditions. */
    protected abstract Actor clerk();

    protected static final Map<String, Object> ANSWERS =
            new BankAccount("延边某某有限公司", "吉林银行延吉支行", "0710123456789").answers();

    @Test
    void what_is_handed_in_counts_as_applied_whenever_it_is_taken() {
        EnterpriseId enterprise = java.util.Objects.requireNonNull(clerk().enterprise());
        EnterpriseId other = new EnterpriseId(new UUID(99, 1));
        assertThat(desk().applied(programme(), List.of(enterprise, other))).isEmpty();
        assertThat(desk().handIn(clerk(), programme(), null, ANSWERS, true)).isNotNull();
        assertThat(desk().applied(programme(), List.of(enterprise, other))).containsExactly(enterprise);
    }
}
