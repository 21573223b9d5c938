package org.zhuqi.campaigns.demands.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;

/**
 * A new demand as it is typed.
 *
 * @param visit on which it was raised, null when on none
 */
record DemandForm(
        @Nullable EnterpriseId enterprise,
        @Nullable String category,
        @Nullable String title,
        @Nullable String text,
        @Nullable Channel channel,
        @Nullable UUID visit) {
    RaiseDemand.Command command(Channel otherwise, Language language) {
        return new RaiseDemand.Command(
                enterprise,
                Objects.requireNonNullElse(category, ""),
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(text, ""),
                Language.of(Objects.requireNonNullElse(text, ""), language),
                origin(Objects.requireNonNullElse(channel, otherwise)),
                null);
    }

    private Origin origin(Channel from) {
        return new Origin(from, from == Channel.VISIT ? visit : null);
    }
}
