namespace Noms.Tiering.Policies.Reading;

internal enum JsonFaultKind
{
    NotJson,
    NotUtf8,
    TooLarge,
    TooDeep,
    Duplicate,
}
