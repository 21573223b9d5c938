package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.EnterpriseFacts;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.enterprises.SizeClasses;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.enterprises.SizeStandard;
import org.zhuqi.shared.EnterpriseId;

/** Works out an enterprise's size class anew after a figure or its industry changed. */
@Service
@RequiredArgsConstructor
class KeepSizeClass {
    private final EnterpriseFacts facts;
    private final FactDictionary dictionary;
    private final SizeStandard standard;
    private final SizeClasses sizes;
    private final Clock clock;

    void renew(Enterprise enterprise) {
        renewAll(List.of(enterprise));
    }

    void renewAll(Collection<Enterprise> enterprises) {
        LocalDate today = LocalDate.now(clock);
        Map<EnterpriseId, List<EnterpriseFact>> stated =
                facts
                        .statedOf(
                                enterprises.stream().map(Enterprise::id).toList(),
                                dictionary.sizeFigures().keySet())
                        .stream()
                        .collect(Collectors.groupingBy(EnterpriseFact::enterprise));
        Map<EnterpriseId, SizeClassification> renewed = new HashMap<>();
        for (Enterprise enterprise : enterprises) {
            renewed.put(enterprise.id(), classify(enterprise, stated.getOrDefault(enterprise.id(), List.of()), today));
        }
        sizes.putAll(renewed);
    }

    /** By what was known on that day. */
    SizeClassification classify(Enterprise enterprise, LocalDate knownOn) {
        return classify(
                enterprise,
                facts.stated(enterprise.id(), dictionary.sizeFigures().keySet()),
                knownOn);
    }

    private SizeClassification classify(Enterprise enterprise, List<EnterpriseFact> stated, LocalDate knownOn) {
        Map<FactCode, List<EnterpriseFact>> statements =
                stated.stream().collect(Collectors.groupingBy(EnterpriseFact::code));
        return SizeClassification.of(enterprise.industry(), standard, statements, dictionary, knownOn);
    }
}
