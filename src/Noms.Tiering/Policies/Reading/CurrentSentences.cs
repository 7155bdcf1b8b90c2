namespace Noms.Tiering.Policies.Reading;

/// <summary>A policy that speaks of the sentences means the current ones: those whose phase is not ended.</summary>
internal static class CurrentSentences
{
    public static ChoiceTest? Test(Determinant list)
    {
        if (list.Ordinal < 0 || list.Id != "sentences")
        {
            return null;
        }

        var phase = list.Fields[list.FieldIndex("phase")];
        var current = new Parts<string>(phase.Values.Length);
        foreach (var value in phase.Values)
        {
            if (value.Id != "ended")
            {
                current.Add(value.Id);
            }
        }

        return new ChoiceTest(phase, current.ToImmutable());
    }
}
