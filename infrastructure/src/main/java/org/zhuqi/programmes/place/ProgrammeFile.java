package org.zhuqi.programmes.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Material;
import org.zhuqi.shared.LocalText;
import tools.jackson.databind.JsonNode;

/**
 * A file programmes/*.json.
 *
 * @param opensDay days after the first start on which its window opens; may be negative
 * @param closesDay days after the first start at whose end, 24:00, it closes
 * @param budget in yuan, null when none is published
 * @param receipts pattern of receipt numbers
 * @param demonstrationItem of the demonstration's policies that it belongs to; without a demonstration there is none
 */
record ProgrammeFile(
        String code,
        LocalText title,
        LocalText summary,
        int opensDay,
        int closesDay,
        @Nullable BigDecimal budget,
        @Nullable Integer noticeDays,
        String receipts,
        @Nullable UUID demonstrationItem,
        JsonNode route,
        JsonNode form,
        JsonNode eligibility,
        JsonNode amount,
        List<Material> materials) {}
