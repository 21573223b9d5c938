package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Invitations} does. */
public abstract class InvitationsContract {
    protected abstract Invitations invitations();

    /** One that is there. */
    protected abstract Activity activity();

    /** One that is there. */
    protected abstract EnterpriseId enterprise();

    @Test
    void an_enterprise_is_invited_once_and_it_is_kept_by_what() {
        Activity activity = activity();
        EnterpriseId one = enterprise();
        EnterpriseId other = enterprise();
        Invitation first = round(
                activity,
                new InvitationFilter(
                        "食品",
                        ActivityFixture.YANJI,
                        new IndustryCode("C13"),
                        SizeClass.SMALL,
                        true,
                        "srdi-provincial"));
        assertThat(invitations().add(first, List.of(one))).containsExactly(one);
        Invitation second = round(activity, new InvitationFilter(null, null, null, null, null, null));
        assertThat(invitations().add(second, List.of(one, other))).containsExactly(other);
        assertThat(invitations().of(activity.id(), one)).contains(first);
        assertThat(invitations().of(activity.id(), other)).contains(second);
        assertThat(invitations().of(activity().id(), one)).isEmpty();
    }

    private static Invitation round(Activity activity, InvitationFilter filter) {
        return new Invitation(
                new InvitationId(UUID.randomUUID()), activity.id(), filter, UserId.SYSTEM, ActivityFixture.IN_APRIL, 2);
    }
}
