package org.zhuqi.policies.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.shared.LocalText;
import tools.jackson.databind.JsonNode;

/** The file demo/policies.json. */
record PolicyPlans(String issuer, List<Planned> policies) {
    record Planned(
            String code,
            String agency,
            int year,
            int serial,
            LocalDate issued,
            LocalDate from,
            @Nullable LocalDate until,
            LocalText title,
            @Nullable LocalText reading,
            List<PlannedItem> items) {}

    /** @param conditions in the layout of rule books */
    record PlannedItem(
            ItemKind kind,
            ItemMode mode,
            LocalText name,
            LocalText benefit,
            @Nullable LocalText who,
            @Nullable BigDecimal mostWan,
            @Nullable String paragraph,
            @Nullable LocalText guide,
            @Nullable String contact,
            @Nullable JsonNode conditions) {}
}
