using Noms.Tiering.Policies;

namespace Noms.Tiering.Assurance.Differences;

/// <summary>Writes what a derived determinant means.</summary>
internal static class DerivedDefinition
{
    public static DefinitionWriter Write(DefinitionWriter writer, DerivedDeterminant derived)
    {
        writer.Words(derived.Output.Values.Select(v => v.Id));
        switch (derived)
        {
            case BandedDeterminant banded:
                writer.Open("bands").Name(banded.Of);
                foreach (var band in banded.Bands)
                {
                    writer.Word(band.Value).Bound(band.AtLeast).Bound(band.Below);
                }

                return writer.Close();
            case FallbackDeterminant fallback:
                return Names(writer.Open("fallback"), fallback.Of).Close();
            case ExtremeDeterminant extreme:
                return Names(writer.Open(extreme.IsGreatest ? "greatest" : "least"), extreme.Of).Close();
            case CountDeterminant count:
                return writer.Group("count", count.Conditions);
            case ElementCountDeterminant elements:
                return writer.Open("countOf").Name(elements.List).Condition(elements.Such).Close();
            case ConditionDeterminant condition:
                return writer.Group("when", [condition.When]);
            case FirstDeterminant first:
                writer.Open("first");
                foreach (var branch in first.Branches)
                {
                    writer.Condition(branch.When).Word(branch.Value ?? "");
                    if (branch.Of is { } of)
                    {
                        writer.Name(of);
                    }
                }

                return writer.Close();
            case TableDeterminant table:
                Axis(writer.Open("table"), table.Rows);
                Axis(writer, table.Columns);
                foreach (var row in table.Cells)
                {
                    writer.Words(row);
                }

                return writer.Close();
            case ScoreDeterminant score:
                writer.Open("score");
                if (score.When is { } when)
                {
                    writer.Group("when", [when]);
                }

                return Items(writer, score.Items).Close();
            default:
                throw new InvalidOperationException("A derived determinant is of no known kind.");
        }
    }

    private static DefinitionWriter Names(DefinitionWriter writer, IEnumerable<Determinant> determinants)
    {
        foreach (var determinant in determinants)
        {
            writer.Name(determinant);
        }

        return writer;
    }

    private static void Axis(DefinitionWriter writer, TableAxis axis)
    {
        writer.Open("axis").Name(axis.Determinant).Words(axis.Values);
        foreach (var bound in axis.From)
        {
            writer.Bound(bound);
        }

        writer.Close();
    }

    /// <summary>Writes what items of a score mean.</summary>
    public static DefinitionWriter Items(DefinitionWriter writer, IEnumerable<ScoreItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case HigherOfItem group:
                    Items(writer.Open("higherOf"), group.Items).Close();
                    break;
                case ConditionItem condition:
                    writer.Open("when").Condition(condition.When).Bound(condition.Points).Close();
                    break;
                case StepItem step:
                    writer.Open("forEach").Name(step.Determinant).Number(step.Step).Number(step.Points).Close();
                    break;
                case ValueItem value:
                    writer.Open("points").Name(value.Determinant).Bound(value.Weight);
                    foreach (var (id, points) in value.Points.OrderBy(p => p.Key, StringComparer.Ordinal))
                    {
                        writer.Word(id).Bound(points);
                    }

                    writer.Close();
                    break;
                case BandItem bands:
                    writer.Open("bands").Name(bands.Determinant);
                    foreach (var band in bands.Bands)
                    {
                        writer.Bound(band.Points).Bound(band.AtLeast).Bound(band.Below);
                    }

                    writer.Close();
                    break;
            }
        }

        return writer;
    }
}
