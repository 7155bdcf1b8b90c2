namespace Noms.Tiering.Policies.Reading;

/// <summary>Reads what a policy says of itself: when it is in force, its sources, factors and outputs.</summary>
internal sealed class HeadReader(PolicyDraft draft)
{
    private readonly FaultList _faults = draft.Faults;

    public EffectiveDays? Effective(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "`effective`", "from", "to") is not { } effective)
        {
            return null;
        }

        var from = effective.Need("from") is { } first ? Scalars.Date(first, _faults) : null;
        var to = effective.Find("to") is { } last ? Scalars.Date(last, _faults) : null;
        if (to < from)
        {
            _faults.Add(FaultCodes.EffectiveBackwards, effective.Find("to")!, "the last day is before the first");
        }

        return from is { } day ? new EffectiveDays(day, to) : null;
    }

    public void Source(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a source", "id", "title", "published", "reference") is not { } source)
        {
            return;
        }

        var id = source.NeedId();
        var title = source.NeedText("title");
        var published = source.Find("published") is { } day ? Scalars.Date(day, _faults) : null;
        var reference = source.Text("reference");
        if (id is not null && draft.Sources.Declare(id, source.Find("id")!))
        {
            draft.Sources.Add(id, new PolicySource(id, title ?? id, published, reference));
        }
    }

    public void Factor(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "a factor", "id", "title", "group", "description", "cite") is not { } factor)
        {
            return;
        }

        var id = factor.NeedId();
        var title = factor.NeedText("title");
        var made = new PolicyFactor(id ?? "", title ?? "", factor.Text("group"), factor.Text("description"), Cites.Read(factor, draft));
        if (id is not null && draft.Factors.Declare(id, factor.Find("id")!))
        {
            draft.Factors.Add(id, made);
        }
    }

    public void Output(JsonValue value)
    {
        if (PolicyObject.Open(value, _faults, "an output", "id", "title") is not { } output)
        {
            return;
        }

        var id = output.NeedId();
        var title = output.NeedText("title");
        if (id is not null && draft.Outputs.Declare(id, output.Find("id")!))
        {
            draft.Outputs.Add(id, new PolicyOutput(id, title ?? id));
        }
    }
}
