namespace Dragoman.Language;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
    None,
    Noun,
    Punct,
    Verb,
    Adp,
    Pron,
    Det,
    Propn,
    Adj,
    Aux,
    Adv,
    Cconj,
    Part,
    Num,
    Sconj,
    Intj,
    Sym,
    X,
}

/// <summary>Penn Treebank tags as EWT and GUM use them.</summary>
public enum Xpos : byte
{
    None,
    NN,
    IN,
    DT,
    NNP,
    JJ,
    PRP,
    Period,
    RB,
    Comma,
    NNS,
    VB,
    CC,
    VBD,
    VBP,
    VBZ,
    CD,
    VBN,
    VBG,
    TO,
    PRPS,
    MD,
    RightBracket,
    LeftBracket,
    Colon,
    WDT,
    UH,
    WRB,
    OpenQuote,
    HYPH,
    CloseQuote,
    WP,
    POS,
    RP,
    NNPS,
    JJR,
    JJS,
    EX,
    RBR,
    SYM,
    NFP,
    FW,
    Currency,
    GW,
    ADD,
    PDT,
    RBS,
    LS,
    AFX,
    WPS,
}

/// <summary>Universal Dependencies relations with the subtypes that EWT and GUM use; a colon in the label is dropped from the name (<c>nsubj:pass</c> is <c>NsubjPass</c>).</summary>
public enum Relation : byte
{
    None,
    Punct,
    Case,
    Det,
    Nsubj,
    Root,
    Advmod,
    Amod,
    Obj,
    Obl,
    Nmod,
    Conj,
    Compound,
    Cc,
    Mark,
    Aux,
    Cop,
    NmodPoss,
    Advcl,
    Xcomp,
    Flat,
    AclRelcl,
    Ccomp,
    Acl,
    Appos,
    AuxPass,
    Nummod,
    Parataxis,
    NsubjPass,
    NmodUnmarked,
    OblUnmarked,
    Discourse,
    CompoundPrt,
    Expl,
    Fixed,
    Iobj,
    List,
    OblAgent,
    Dep,
    NmodDesc,
    Csubj,
    NsubjOuter,
    AdvclRelcl,
    DetPredet,
    Vocative,
    Reparandum,
    Goeswith,
    CcPreconj,
    Orphan,
    Dislocated,
    CsubjPass,
    CsubjOuter,
    Clf,
}

/// <summary>The labels of the tag sets as CoNLL-U writes them.</summary>
public static class TagSet
{
    private static readonly string[] UposNames = ["_", "NOUN", "PUNCT", "VERB", "ADP", "PRON", "DET", "PROPN", "ADJ", "AUX", "ADV", "CCONJ", "PART", "NUM", "SCONJ", "INTJ", "SYM", "X"];
    private static readonly string[] XposNames = ["_", "NN", "IN", "DT", "NNP", "JJ", "PRP", ".", "RB", ",", "NNS", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "TO", "PRP$", "MD", "-RRB-", "-LRB-", ":", "WDT", "UH", "WRB", "``", "HYPH", "''", "WP", "POS", "RP", "NNPS", "JJR", "JJS", "EX", "RBR", "SYM", "NFP", "FW", "$", "GW", "ADD", "PDT", "RBS", "LS", "AFX", "WP$"];
    private static readonly string[] RelationNames = ["_", "punct", "case", "det", "nsubj", "root", "advmod", "amod", "obj", "obl", "nmod", "conj", "compound", "cc", "mark", "aux", "cop", "nmod:poss", "advcl", "xcomp", "flat", "acl:relcl", "ccomp", "acl", "appos", "aux:pass", "nummod", "parataxis", "nsubj:pass", "nmod:unmarked", "obl:unmarked", "discourse", "compound:prt", "expl", "fixed", "iobj", "list", "obl:agent", "dep", "nmod:desc", "csubj", "nsubj:outer", "advcl:relcl", "det:predet", "vocative", "reparandum", "goeswith", "cc:preconj", "orphan", "dislocated", "csubj:pass", "csubj:outer", "clf"];

    /// <summary>The CoNLL-U label.</summary>
    public static string Label(Upos tag) => UposNames[(int)tag];

    /// <summary>The CoNLL-U label.</summary>
    public static string Label(Xpos tag) => XposNames[(int)tag];

    /// <summary>The CoNLL-U label, subtype included.</summary>
    public static string Label(Relation relation) => RelationNames[(int)relation];

    /// <summary>Reads a label; <c>None</c> where it is unknown.</summary>
    public static Upos ParseUpos(ReadOnlySpan<char> label) => (Upos)Find(UposNames, label);

    /// <summary>Reads a label; <c>None</c> where it is unknown.</summary>
    public static Xpos ParseXpos(ReadOnlySpan<char> label) => (Xpos)Find(XposNames, label);

    /// <summary>Reads a label; an unknown subtype counts as its universal relation, an unknown relation as <c>Dep</c>.</summary>
    public static Relation ParseRelation(ReadOnlySpan<char> label)
    {
        int whole = Find(RelationNames, label);
        if (whole > 0) return (Relation)whole;
        int colon = label.IndexOf(':');
        int universal = colon > 0 ? Find(RelationNames, label[..colon]) : 0;
        return universal > 0 ? (Relation)universal : Relation.Dep;
    }

    private static int Find(string[] names, ReadOnlySpan<char> label)
    {
        for (int i = 1; i < names.Length; i++)
            if (label.SequenceEqual(names[i])) return i;
        return 0;
    }
}
