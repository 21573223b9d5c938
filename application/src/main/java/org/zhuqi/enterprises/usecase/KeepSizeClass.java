package org.zhuqi.enterprises.usecase;

import java.time.Clock;
import java.time.LocalDate;
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
        sizes.put(enterprise.id(), classify(enterprise, LocalDate.now(clock)));
    }

    /** By what was known on that day. */
    SizeClassification classify(Enterprise enterprise, LocalDate knownOn) {
        Map<FactCode, List<EnterpriseFact>> statements =
                facts.stated(enterprise.id(), dictionary.sizeFigures().keySet()).stream()
                        .collect(Collectors.groupingBy(EnterpriseFact::code));
        return SizeClassification.of(enterprise.industry(), standard, statements, dictionary, knownOn);
    }
}
