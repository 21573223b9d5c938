package org.zhuqi.programmes.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Form;
import org.zhuqi.forms.FormCodec;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.RouteCodec;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON columns of this room's tables. */
@Component
@RequiredArgsConstructor
class ProgrammeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormCodec formCodec;
    private final RuleCodec ruleCodec;
    private final RouteCodec routeCodec;

    String write(LocalText text) {
        return JSON.writeValueAsString(text);
    }

    LocalText text(String json) {
        return JSON.readValue(json, LocalText.class);
    }

    String write(List<Material> materials) {
        return JSON.writeValueAsString(materials);
    }

    List<Material> materials(String json) {
        return JSON.readValue(json, new TypeReference<List<Material>>() {});
    }

    String write(Form form) {
        return formCodec.write(form);
    }

    Form form(String json) {
        return formCodec.read(json);
    }

    String write(Criterion criterion) {
        return ruleCodec.writeCriterion(criterion);
    }

    Criterion criterion(String json) {
        return ruleCodec.readCriterion(json);
    }

    String write(Amount amount) {
        return ruleCodec.writeAmount(amount);
    }

    Amount amount(String json) {
        return ruleCodec.readAmount(json);
    }

    /** Particulars as they are kept: the item by its id alone. */
    private record Kept(
            @Nullable LocalText who,
            @Nullable LocalText contact,
            @Nullable UUID item,
            @Nullable Boolean signOff,
            @Nullable Boolean perProject,
            @Nullable List<String> excludes,
            @Nullable List<KeptIndicator> indicators) {}

    /** A figure as it is written out, so that none is rounded. */
    private record KeptIndicator(
            LocalText name,
            String unit,
            @Nullable String wanted,
            @Nullable String by) {
        static KeptIndicator of(Indicator indicator) {
            return new KeptIndicator(
                    indicator.name(),
                    indicator.unit(),
                    indicator.wanted() == null ? null : indicator.wanted().toPlainString(),
                    indicator.by() == null ? null : indicator.by().toString());
        }

        Indicator indicator() {
            return new Indicator(
                    name,
                    unit,
                    wanted == null ? null : new BigDecimal(wanted),
                    by == null ? null : LocalDate.parse(by));
        }
    }

    String write(Particulars particulars) {
        PolicyItemId item = particulars.item();
        return JSON.writeValueAsString(new Kept(
                particulars.who(),
                particulars.contact(),
                item == null ? null : item.value(),
                particulars.signOff() ? true : null,
                particulars.perProject() ? true : null,
                particulars.excludes().isEmpty() ? null : particulars.excludes(),
                particulars.indicators().isEmpty()
                        ? null
                        : particulars.indicators().stream()
                                .map(KeptIndicator::of)
                                .toList()));
    }

    Particulars particulars(String json) {
        Kept kept = JSON.readValue(json, Kept.class);
        return new Particulars(
                kept.who(),
                kept.contact(),
                kept.item() == null ? null : new PolicyItemId(kept.item()),
                Boolean.TRUE.equals(kept.signOff()),
                Boolean.TRUE.equals(kept.perProject()),
                kept.excludes() == null ? List.of() : kept.excludes(),
                kept.indicators() == null
                        ? List.of()
                        : kept.indicators().stream()
                                .map(KeptIndicator::indicator)
                                .toList());
    }

    String write(Route route) {
        return routeCodec.write(route);
    }

    Route route(String json) {
        return routeCodec.read(json);
    }
}
