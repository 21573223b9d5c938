package org.zhuqi.documents.papers.docx;

import org.zhuqi.shared.Language;

/**
 * Sizes and letters of a paper, near GB/T 9704-2012: body 16 points with two signs of indent. Letters are named, not
 * carried along: whoever opens the file has them, or their office program takes the nearest.
 */
final class DocxStyles {
    private DocxStyles() {}

    static String of(Language language) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="%1$s"/>\
                <w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="%3$s"/></w:rPr></w:rPrDefault></w:docDefaults>
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
                <w:pPr><w:spacing w:line="560" w:lineRule="exact"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:spacing w:before="240" w:after="240" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr>\
                <w:rPr><w:rFonts w:eastAsia="%2$s"/><w:b/><w:sz w:val="44"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:spacing w:before="120"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/></w:pPr>\
                <w:rPr><w:rFonts w:eastAsia="%2$s"/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/></w:pPr>\
                <w:rPr><w:b/></w:rPr></w:style>
                <w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:spacing w:line="320" w:lineRule="atLeast"/></w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
                <w:style w:type="character" w:styleId="Link"><w:name w:val="Hyperlink"/>\
                <w:rPr><w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr></w:style>
                </w:styles>
                """.formatted(
                        language == Language.KO ? "Batang" : "FangSong",
                        language == Language.KO ? "Malgun Gothic" : "SimHei",
                        switch (language) {
                            case ZH -> "zh-CN";
                            case KO -> "ko-KR";
                            case EN -> "en-US";
                        });
    }
}
