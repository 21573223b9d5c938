package org.zhuqi.parks.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.usecase.NameEnterprises;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Wording;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Occupancy;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** Choices and sentences of this room's pages. */
@Component("parkWords")
@RequiredArgsConstructor
class ParkWords {
    private static final String NOTHING = "—";
    private final Texts texts;
    private final NameEnterprises nameEnterprises;

    /** The values of an enum, called by the messages under the prefix. */
    public <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), texts.message(prefix + value)))
                .toList();
    }

    /** An area with its qualifier, in 万㎡ from 1万㎡ on; a dash for nothing. */
    public String area(@Nullable Approximate area) {
        return area == null
                ? NOTHING
                : texts.of(Wording.of(MeasureUnit.SQUARE_METRES, MeasureValue.of(area.value(), area.closeness())));
    }

    /** In percent with one decimal; a dash where no space was recorded. */
    public String rate(Occupancy occupancy) {
        return occupancy
                .rate()
                .map(rate -> texts.of(Wording.of(MeasureUnit.PERCENT, MeasureValue.of(rate))))
                .orElse(NOTHING);
    }

    /** Whether anything was recorded that could be let. */
    public boolean known(Occupancy occupancy) {
        return occupancy.total().signum() > 0;
    }

    /** What is free; a dash where no space was recorded. */
    public String vacant(Occupancy occupancy) {
        return known(occupancy) ? area(Approximate.exactly(occupancy.vacant())) : NOTHING;
    }

    public boolean hasVacant(Occupancy occupancy) {
        return occupancy.vacant().signum() > 0;
    }

    /** Floor over land; null when one is not known. */
    public @Nullable String plotRatio(Park.Size size) {
        return size.plotRatio().map(BigDecimal::toPlainString).orElse(null);
    }

    /** The name as it was written, or that it was not published. */
    public String written(@Nullable String name) {
        return name == null ? texts.message("parks.tenant.unnamed") : name;
    }

    /** The name in the reader's language where it is on record, else as it was written, or that it was not published. */
    public String tenant(Tenancy.@Nullable Tenant tenant) {
        return tenant == null ? NOTHING : tenants(List.of(tenant)).getFirst();
    }

    /** The same for all of a list, asked for at once. */
    public List<String> tenants(List<Tenancy.Tenant> tenants) {
        Map<EnterpriseId, LocalText> names =
                names(tenants.stream().map(Tenancy.Tenant::enterprise).toList());
        return tenants.stream()
                .map(tenant -> said(names, tenant.enterprise(), written(tenant.name())))
                .toList();
    }

    /** The same by tenancy. */
    public Map<TenancyId, String> tenantsOf(List<ParkQueries.TenancyLine> tenancies) {
        Map<TenancyId, Tenancy.Tenant> tenants = new LinkedHashMap<>();
        tenancies.forEach(line -> tenants.put(line.id(), line.tenant()));
        return called(tenants);
    }

    /** Who has the spaces, by tenancy. */
    public Map<TenancyId, String> tenantsIn(List<ParkQueries.SpaceLine> spaces) {
        Map<TenancyId, Tenancy.Tenant> tenants = new LinkedHashMap<>();
        spaces.forEach(space -> {
            TenancyId id = space.tenancy();
            Tenancy.Tenant tenant = space.tenant();
            if (id != null && tenant != null) {
                tenants.put(id, tenant);
            }
        });
        return called(tenants);
    }

    private Map<TenancyId, String> called(Map<TenancyId, Tenancy.Tenant> tenants) {
        List<String> names = tenants(List.copyOf(tenants.values()));
        Map<TenancyId, String> called = new HashMap<>();
        tenants.keySet().forEach(id -> called.put(id, names.get(called.size())));
        return called;
    }

    /** Records keep the Chinese names, so that for Chinese readers nobody need be asked. */
    private Map<EnterpriseId, LocalText> names(List<? extends @Nullable EnterpriseId> ids) {
        return texts.language() == Language.ZH ? Map.of() : nameEnterprises.names(ids);
    }

    private String said(Map<EnterpriseId, LocalText> names, @Nullable EnterpriseId id, String written) {
        LocalText name = id == null ? null : names.get(id);
        return name == null ? written : texts.of(name);
    }

    /** From when to when, and whether the beginning is only known at the latest. */
    public String term(Tenancy.Term term) {
        String from = term.atLatest()
                ? texts.message("parks.term.at-latest", texts.date(term.from()))
                : texts.date(term.from());
        LocalDate to = term.to();
        return from + " – " + (to == null ? texts.message("parks.term.open") : texts.date(to));
    }

    /** Who fills it or is to, with the days. */
    public String filler(ChainMap.Filler filler) {
        EnterpriseId enterprise = filler.enterprise();
        String name = said(names(Collections.singletonList(enterprise)), enterprise, filler.name());
        LocalDate from = filler.from();
        if (from == null) {
            return name;
        }
        LocalDate to = filler.to();
        return name + " " + texts.date(from) + " –" + (to == null ? "" : " " + texts.date(to));
    }

    /** Spaces as a form offers them. */
    List<Option> spaces(List<ParkQueries.Vacancy> spaces) {
        return spaces.stream()
                .map(space -> new Option(
                        space.id().toString(),
                        texts.message(
                                "parks.space.option",
                                texts.of(space.buildingName()),
                                space.code(),
                                texts.number(space.area()),
                                texts.date(space.freeFrom()))))
                .toList();
    }
}
