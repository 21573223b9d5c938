package org.zhuqi.campaigns.activities.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Invitation;
import org.zhuqi.campaigns.activities.InvitationFilter;
import org.zhuqi.campaigns.activities.Invitations;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcInvitations implements Invitations {
    private final JdbcClient jdbc;

    @Override
    public List<EnterpriseId> add(Invitation invitation, Collection<EnterpriseId> found) {
        InvitationFilter filter = invitation.filter();
        ReportingUnitId unit = filter.unit();
        IndustryCode division = filter.division();
        SizeClass size = filter.size();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", invitation.id().value());
        params.put("activity", invitation.activity().value());
        params.put("text", filter.text());
        params.put("unit", unit == null ? null : unit.value());
        params.put("division", division == null ? null : division.value());
        params.put("size", size == null ? null : size.name());
        params.put("aboveScale", filter.aboveScale());
        params.put("title", filter.title());
        params.put("by", invitation.by().value());
        params.put("at", Columns.at(invitation.at()));
        params.put("found", invitation.found());
        jdbc.sql("""
                insert into activity_invitation (id, activity_id, text, unit, division, size, above_scale, title,
                    invited_by, at, found)
                values (:id, :activity, :text, :unit, :division, :size, :aboveScale, :title, :by, :at, :found)
                """).params(params).update();
        // In one statement, and in the order of the ids: two rounds at once do not wait for each other crosswise.
        return jdbc
                .sql("""
                insert into activity_invited (activity_id, enterprise_id, invitation_id)
                select ?, e, ? from unnest(?::uuid[]) as e order by e
                on conflict do nothing returning enterprise_id
                """)
                .params(
                        invitation.activity().value(),
                        invitation.id().value(),
                        found.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(EnterpriseId::new)
                .toList();
    }

    @Override
    public Optional<Invitation> of(ActivityId activity, EnterpriseId enterprise) {
        return jdbc.sql("""
                        select i.* from activity_invited w join activity_invitation i on i.id = w.invitation_id
                        where w.activity_id = ? and w.enterprise_id = ?""")
                .params(activity.value(), enterprise.value())
                .query((row, number) -> ActivityColumns.invitation(row))
                .optional();
    }
}
