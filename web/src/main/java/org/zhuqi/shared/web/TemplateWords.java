package org.zhuqi.shared.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Gives every template the variables {@code texts}, {@code icons} and {@code frame}. Thymeleaf refuses beans
 * ({@code @texts}) where text becomes an address or markup: in href, action, utext, attr, aria-*, insert and replace.
 */
@Configuration
class TemplateWords {
    TemplateWords(ThymeleafViewResolver templates, Texts texts, Icons icons, Frame frame) {
        templates.addStaticVariable("texts", texts);
        templates.addStaticVariable("icons", icons);
        templates.addStaticVariable("frame", frame);
    }
}
