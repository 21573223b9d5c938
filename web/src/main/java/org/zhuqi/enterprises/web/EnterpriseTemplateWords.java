package org.zhuqi.enterprises.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives templates the variable {@code enterpriseWords}, usable where Thymeleaf refuses beans. */
@Configuration
class EnterpriseTemplateWords {
    EnterpriseTemplateWords(ThymeleafViewResolver templates, EnterpriseWords words) {
        templates.addStaticVariable("enterpriseWords", words);
    }
}
