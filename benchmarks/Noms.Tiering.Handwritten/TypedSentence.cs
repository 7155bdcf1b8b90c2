namespace Noms.Tiering.Handwritten;

/// <summary>One sentence, as far as a policy reads it.</summary>
/// <param name="Phase">Where it stands; <see langword="null"/> where that is not known.</param>
/// <param name="Requirements">Its requirements.</param>
public readonly record struct TypedSentence(SentencePhase? Phase, TypedRequirement[] Requirements);
