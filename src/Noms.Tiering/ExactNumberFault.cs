namespace Noms.Tiering;

/// <summary>Why a number cannot be held exactly.</summary>
internal enum ExactNumberFault
{
    None,
    TooLarge,
    TooPrecise,
}
