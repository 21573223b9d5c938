package org.zhuqi.applications.usecase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submissions;
import org.zhuqi.forms.Answers;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.FundingKey.Kind;
import org.zhuqi.reviews.checks.FundingKeySource;

/**
 * For which things an application asks money, by how its form names its fields and columns: {@code invoiceNumber} with the
 * amount beside it ({@code net} or {@code amount}), {@code contractNumber}, {@code serialNumber}, {@code projectCode},
 * {@code loanContractNumber}; and the project it was begun for.
 */
@Service
@RequiredArgsConstructor
class ApplicationFundingKeys implements FundingKeySource {
    private static final Map<String, Kind> NAMED = Map.ofEntries(
            Map.entry("invoicenumber", Kind.INVOICE),
            Map.entry("invoiceno", Kind.INVOICE),
            Map.entry("contractnumber", Kind.CONTRACT),
            Map.entry("contractno", Kind.CONTRACT),
            Map.entry("serialnumber", Kind.EQUIPMENT_SERIAL),
            Map.entry("serialno", Kind.EQUIPMENT_SERIAL),
            Map.entry("equipmentserial", Kind.EQUIPMENT_SERIAL),
            Map.entry("projectcode", Kind.PROJECT_CODE),
            Map.entry("loancontractnumber", Kind.LOAN_CONTRACT),
            Map.entry("loancontract", Kind.LOAN_CONTRACT));
    /** Names of the column that says what something cost, the best first. */
    static final List<String> AMOUNTS = List.of("net", "amount", "invoiceamount");

    private final Applications applications;
    private final Submissions submissions;

    @Override
    public String id() {
        return "applications";
    }

    @Override
    public boolean knows(String subjectKind) {
        return subjectKind.equals(ApplicationReviews.KIND);
    }

    @Override
    public Set<FundingKey> keysOf(UUID subject) {
        ApplicationId application = new ApplicationId(subject);
        return submissions
                .latestAnswers(application)
                .map(answers -> {
                    Set<FundingKey> keys = keys(answers);
                    applications
                            .find(application)
                            .map(Application::project)
                            .ifPresent(project -> keys.add(new FundingKey(Kind.PROJECT_CODE, project.value())));
                    return keys;
                })
                .orElse(Set.of());
    }

    static Set<FundingKey> keys(Answers answers) {
        Set<FundingKey> keys = new HashSet<>(keys(answers.values()));
        answers.values().keySet().forEach(field -> answers.rows(field).forEach(row -> keys.addAll(keys(row.cells()))));
        return keys;
    }

    private static Set<FundingKey> keys(Map<String, Object> together) {
        Map<String, String> texts = new HashMap<>();
        together.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name.toLowerCase(Locale.ROOT), text);
            } else if (value instanceof BigDecimal number) {
                texts.put(name.toLowerCase(Locale.ROOT), number.toPlainString());
            }
        });
        Set<FundingKey> keys = new HashSet<>();
        NAMED.forEach((name, kind) -> {
            String text = texts.get(name);
            if (text != null && FundingKey.says(text)) {
                keys.add(new FundingKey(kind, kind == Kind.INVOICE ? text + ":" + amount(texts) : text));
            }
        });
        return keys;
    }

    private static String amount(Map<String, String> texts) {
        return AMOUNTS.stream()
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::get)
                .orElse("");
    }
}
