namespace Noms.Tiering.Policies.Reading;

/// <summary>Another text whose parts are read with the text that is checked.</summary>
/// <param name="Top">The value at its top.</param>
/// <param name="SaidAt">The value of the text that is checked where what is wrong with the parts is said.</param>
internal sealed record OtherText(JsonValue Top, JsonValue SaidAt);
