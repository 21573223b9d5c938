package org.zhuqi.campaigns.demands;

import java.util.List;
import java.util.Optional;

/** The dictionary of categories: data, in the order in which people choose. */
public record Categories(List<Category> all) {
    public Categories {
        all = List.copyOf(all);
        if (all.stream().map(Category::code).distinct().count() != all.size()) {
            throw new IllegalArgumentException("a category stands twice in the dictionary");
        }
    }

    public Optional<Category> find(String code) {
        return all.stream().filter(category -> category.code().equals(code)).findFirst();
    }
}
