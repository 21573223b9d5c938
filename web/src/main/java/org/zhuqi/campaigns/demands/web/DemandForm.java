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
 * @param key so that sending it again makes no second demand
 * @param reference the visit on which it was raised, null when on none
 */
record DemandForm(
        @Nullable UUID key,
        @Nullable EnterpriseId enterprise,
        @Nullable String category,
        @Nullable String title,
        @Nullable String text,
        @Nullable Channel channel,
        @Nullable UUID reference) {
    RaiseDemand.Command command(Channel otherwise, Language language) {
        return new RaiseDemand.Command(
                key,
                enterprise,
                Objects.requireNonNullElse(category, ""),
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(text, ""),
                Language.of(Objects.requireNonNullElse(text, ""), language),
                origin(Objects.requireNonNullElse(channel, otherwise)),
                null);
    }

    private Origin origin(Channel from) {
        return new Origin(from, from == Channel.VISIT ? reference : null);
    }
}
