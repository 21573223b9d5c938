package org.zhuqi.campaigns.activities.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.Invitation;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.InvitationId;
import org.zhuqi.campaigns.activities.Invitations;
import org.zhuqi.campaigns.activities.InvitationsContract;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcInvitationsTest extends InvitationsContract {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    private ActivityDatabase room = new ActivityDatabase(DATABASE.jdbc());

    @BeforeEach
    void start() {
        room = new ActivityDatabase(DATABASE.jdbc());
    }

    @Override
    protected Invitations invitations() {
        return room.invitations;
    }

    @Override
    protected Activity activity() {
        return room.activity();
    }

    @Override
    protected EnterpriseId enterprise() {
        return room.enterprise();
    }

    @Test
    void who_was_invited_by_what_and_what_became_of_it_is_listed_within_reach() {
        Activity activity = room.activity();
        EnterpriseId yanji = room.enterprise();
        EnterpriseId hunchun = room.enterprise(ActivityDatabase.HUNCHUN);
        UserId officer = room.place.officer("222401");
        room.invitations.add(
                new Invitation(
                        new InvitationId(UUID.randomUUID()),
                        activity.id(),
                        new InvitationFilter(null, null, null, null, true, null),
                        officer,
                        ActivityFixture.IN_APRIL,
                        2),
                List.of(yanji, hunchun));
        Actor invited = new Actor(new UserId(UUID.randomUUID()), "", Role.ENTERPRISE_CLERK, null, Set.of(), yanji, "");
        Scope own = invited.scopeFor(ActivitiesRight.READ);
        assertThat(room.parts.openInvitations(own, ActivityFixture.IN_APRIL))
                .extracting(ParticipationQueries.Open::activity)
                .containsExactly(activity.id());
        assertThat(room.parts.openInvitations(own, ActivityFixture.CLOSES)).isEmpty();
        room.part(activity, yanji, ActivityFixture.YANJI, true, 0);
        assertThat(room.parts.openInvitations(own, ActivityFixture.IN_APRIL)).isEmpty();
        Scope all = Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(room.parts.invited(all, activity.id(), PageRequest.first(10)).items())
                .extracting(ParticipationQueries.Invited::answer)
                .containsExactly(ParticipationStatus.REGISTERED, null);
        Scope county = JdbcActivitiesTest.officer(ActivityDatabase.HUNCHUN).scopeFor(ActivitiesRight.READ_INTERNAL);
        assertThat(room.parts
                        .invited(county, activity.id(), PageRequest.first(10))
                        .items())
                .extracting(ParticipationQueries.Invited::enterprise)
                .containsExactly(hunchun);
        assertThat(room.parts.rounds(all, activity.id())).singleElement().satisfies(round -> {
            assertThat(round.invited()).isEqualTo(2);
            assertThat(round.byName().zh()).isEqualTo("专员1");
        });
        assertThat(room.parts.rounds(county, activity.id())).isEmpty();
    }
}
