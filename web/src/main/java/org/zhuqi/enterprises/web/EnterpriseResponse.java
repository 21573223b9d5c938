package org.zhuqi.enterprises.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.enterprises.StatedValue;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;

/** The whole record; contacts masked, null is what is not known. */
record EnterpriseResponse(
        UUID id,
        @Nullable String creditCode,
        String nameZh,
        @Nullable String nameKo,
        List<String> formerNames,
        String unit,
        @Nullable String county,
        @Nullable String industry,
        @Nullable SizeClass size,
        @Nullable Integer sizeYear,
        List<Contact> contacts,
        List<ShareholderResponse> shareholders,
        List<TitleResponse> titles,
        List<DirectoryResponse> directory,
        List<FactResponse> facts,
        LocalDate recordedOn,
        boolean demonstration,
        long version) {

    record ShareholderResponse(String name, @Nullable BigDecimal share) {}

    record TitleResponse(
            String kind,
            TitleLevel level,
            @Nullable String batch,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String document,
            @Nullable LocalDate cancelledOn) {
        static TitleResponse from(Title title) {
            return new TitleResponse(
                    title.kind(),
                    title.level(),
                    title.batch(),
                    title.from(),
                    title.to(),
                    title.document(),
                    title.cancelled() == null ? null : title.cancelled().on());
        }
    }

    /** @param exited first month outside */
    record DirectoryResponse(
            String entered,
            @Nullable String exited,
            @Nullable String reason) {
        static DirectoryResponse from(DirectoryMembership membership) {
            return new DirectoryResponse(
                    membership.entered().toString(),
                    membership.exited() == null ? null : membership.exited().toString(),
                    membership.exitReason());
        }
    }

    /** @param value a number (yuan for money), true or false, or words */
    record FactResponse(String code, @Nullable String period, Object value, String source, LocalDate asOf) {
        static FactResponse from(EnterpriseFact fact) {
            Object value = switch (fact.value()) {
                case StatedValue.Number number -> number.number();
                case StatedValue.YesNo yesNo -> yesNo.yes();
                case StatedValue.Words words -> words.text();
            };
            return new FactResponse(
                    fact.code().value(),
                    fact.period() == null ? null : fact.period().toString(),
                    value,
                    fact.source(),
                    fact.asOf());
        }
    }

    static EnterpriseResponse from(
            EnterpriseQueries.View view,
            List<Title> titles,
            List<DirectoryMembership> directory,
            List<EnterpriseFact> facts) {
        return new EnterpriseResponse(
                view.id().value(),
                view.creditCode(),
                view.nameZh(),
                view.nameKo(),
                view.formerNames(),
                view.unit().value(),
                EnterpriseLineResponse.text(view.county()),
                view.industry(),
                view.size(),
                view.sizeYear(),
                view.contacts(),
                view.shareholders().stream()
                        .map(holder -> new ShareholderResponse(holder.name(), holder.share()))
                        .toList(),
                titles.stream().map(TitleResponse::from).toList(),
                directory.stream().map(DirectoryResponse::from).toList(),
                facts.stream().map(FactResponse::from).toList(),
                view.recordedOn(),
                view.demonstration(),
                view.version());
    }
}
