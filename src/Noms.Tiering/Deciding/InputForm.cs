namespace Noms.Tiering.Deciding;

/// <summary>How a determinant of the case finds its row.</summary>
internal enum InputForm
{
    /// <summary>By its value, which is a small number.</summary>
    Choice,

    /// <summary>By how many bounds its value reaches.</summary>
    Bounded,

    /// <summary>By itself: by a text, at a place that is another in each case, with a stand-in that depends on the as-of date, or because a fallback may pass it over.</summary>
    Other,
}
