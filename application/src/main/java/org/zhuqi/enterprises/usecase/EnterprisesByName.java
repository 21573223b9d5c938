package org.zhuqi.enterprises.usecase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Everybody on record by their Chinese names, as the program itself sees them; for what names enterprises from a file. */
@Service
@RequiredArgsConstructor
public class EnterprisesByName {
    private final EnterpriseQueries queries;

    public Map<String, EnterpriseQueries.Counted> on(LocalDate day) {
        Map<String, EnterpriseQueries.Counted> all = new HashMap<>();
        String after = null;
        do {
            Page<EnterpriseQueries.Counted> page = queries.counted(
                    Actor.system().scopeFor(EnterpriseRight.READ),
                    new EnterpriseQueries.Count.OnRecord(day),
                    null,
                    PageRequest.bulk(after, null));
            page.items().forEach(each -> all.put(each.nameZh(), each));
            after = page.next();
        } while (after != null);
        return all;
    }
}
