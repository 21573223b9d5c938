package org.zhuqi.programmes.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.zhuqi.forms.Form;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Route;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, implementationName = "Generated<CLASS_NAME>")
interface ProgrammeRows {
    @Mapping(target = "opens", source = "window.opens")
    @Mapping(target = "closes", source = "window.closes")
    @Mapping(target = "form", source = "rules.form")
    @Mapping(target = "eligibility", source = "rules.eligibility")
    @Mapping(target = "amount", source = "rules.amount")
    @Mapping(target = "materials", source = "rules.materials")
    @Mapping(target = "route", source = "rules.route")
    @Mapping(target = "receiptPattern", source = "receipts.text")
    ProgrammeRow row(Programme programme, @Context ProgrammeJson json);

    @Mapping(target = "window.opens", source = "opens")
    @Mapping(target = "window.closes", source = "closes")
    @Mapping(target = "rules.form", source = "form")
    @Mapping(target = "rules.eligibility", source = "eligibility")
    @Mapping(target = "rules.amount", source = "amount")
    @Mapping(target = "rules.materials", source = "materials")
    @Mapping(target = "rules.route", source = "route")
    @Mapping(target = "receipts.text", source = "receiptPattern")
    Programme programme(ProgrammeRow row, @Context ProgrammeJson json);

    default String text(LocalText text, @Context ProgrammeJson json) {
        return json.write(text);
    }

    default LocalText localText(String text, @Context ProgrammeJson json) {
        return json.text(text);
    }

    default String text(Form form, @Context ProgrammeJson json) {
        return json.write(form);
    }

    default Form form(String text, @Context ProgrammeJson json) {
        return json.form(text);
    }

    default String text(Criterion criterion, @Context ProgrammeJson json) {
        return json.write(criterion);
    }

    default Criterion criterion(String text, @Context ProgrammeJson json) {
        return json.criterion(text);
    }

    default String text(Amount amount, @Context ProgrammeJson json) {
        return json.write(amount);
    }

    default Amount amount(String text, @Context ProgrammeJson json) {
        return json.amount(text);
    }

    default String text(List<Material> materials, @Context ProgrammeJson json) {
        return json.write(materials);
    }

    default List<Material> materials(String text, @Context ProgrammeJson json) {
        return json.materials(text);
    }

    default String text(Route route, @Context ProgrammeJson json) {
        return json.write(route);
    }

    default Route route(String text, @Context ProgrammeJson json) {
        return json.route(text);
    }

    default String text(Particulars particulars, @Context ProgrammeJson json) {
        return json.write(particulars);
    }

    default Particulars particulars(String text, @Context ProgrammeJson json) {
        return json.particulars(text);
    }

    default UUID value(ProgrammeId id) {
        return id.value();
    }

    default ProgrammeId programme(UUID id) {
        return new ProgrammeId(id);
    }

    default @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    default @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    default OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    default Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
