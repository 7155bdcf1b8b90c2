using System.Globalization;
using System.Text;
using Noms.Tiering.Allocation;

namespace Noms.Tiering.Samples.GeorgiaParole;

/// <summary>
/// Decides every case and holds the levels against those that officers set and against what happened afterwards. The outcome is read
/// beside the case and never by the policy.
/// </summary>
internal sealed class ParoleStudy
{
    private const string Outcome = "Recidivism_Within_3years";

    // No column is a date; the releases end in 2015, and no rule reads a date.
    private static readonly DateOnly AsOf = new(2015, 12, 31);

    private readonly TieringEngine _engine;
    private readonly Scale _scale;
    private readonly Determinant _score;
    private readonly long[,] _agreement;
    private readonly Rearrests[] _byLevel;
    private readonly Rearrests[] _byOfficersLevel;
    private readonly Rearrests _withoutScore = new();
    private long _in;
    private long _provisional;
    private long _provisionalByScore;

    public ParoleStudy(TieringPolicy policy)
    {
        _engine = new TieringEngine(policy);
        _scale = policy.Scales[0];
        _score = policy.Catalogue.Find("supervisionRiskScore")
            ?? throw new InvalidOperationException("The policy reads no risk score.");
        _agreement = new long[_scale.Levels.Length, _scale.Levels.Length];
        _byLevel = [.. _scale.Levels.Select(_ => new Rearrests())];
        _byOfficersLevel = [.. _scale.Levels.Select(_ => new Rearrests())];
    }

    /// <summary>The rows that could not be read.</summary>
    public long Rejected { get; private set; }

    public void ReadAll(CsvRecordReader records, CsvMapping mapping)
    {
        var cases = new CsvCaseReader(mapping, records.Header);
        var outcome = records.Header.IndexOf(Outcome);
        while (records.TryRead(out var record))
        {
            _in++;
            if (cases.Read(record).Case is { } parolee)
            {
                Add(parolee, record.Fields[outcome] == "1");
            }
            else
            {
                Rejected++;
            }
        }
    }

    public string Report()
    {
        var text = new StringBuilder();
        Line(text, $"{_engine.Policy.Title} ({_engine.Policy}; every cut is assumed)");
        Line(text, $"");
        Line(text, $"Cases in                      {_in,7:N0}");
        Line(text, $"  decided                     {_in - Rejected,7:N0}");
        Line(text, $"    provisional               {_provisional,7:N0}   of them without a score {_provisionalByScore:N0}");
        Line(text, $"  rejected                    {Rejected,7:N0}");
        Line(text, $"");
        WriteAgreement(text);
        Line(text, $"Re-arrested within three years     by the policy's level          by the officers' level");
        foreach (var level in _scale.Levels)
        {
            Line(text, $"  {level.Title,-22}   {_byLevel[level.Index].ToString(),28}   {_byOfficersLevel[level.Index].ToString(),28}");
        }

        Line(text, $"  {"no score, not placed",-22}   {_withoutScore.ToString(),28}");
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Add(TieringCase parolee, bool wasRearrested)
    {
        var decision = _engine.Decide(parolee, AsOf);
        var hasScore = parolee[_score].IsRecorded;
        _provisional += decision.IsProvisional ? 1 : 0;
        _provisionalByScore += decision.IsProvisional && !hasScore ? 1 : 0;
        var officers = parolee.PreviousLevels.TryGetValue(_scale.Id, out var id) ? _scale.LevelById(id) : null;
        if (officers is not null)
        {
            _byOfficersLevel[officers.Index].Add(wasRearrested);
        }

        // Without a score only what is certain places a case: a sex offence does.
        if (decision.Level is not { } level || (!hasScore && decision.IsProvisional))
        {
            _withoutScore.Add(wasRearrested);
            return;
        }

        _byLevel[level.Index].Add(wasRearrested);
        if (officers is not null && hasScore)
        {
            _agreement[level.Index, officers.Index]++;
        }
    }

    private void WriteAgreement(StringBuilder text)
    {
        var both = _agreement.Cast<long>().Sum();
        var same = _scale.Levels.Sum(level => _agreement[level.Index, level.Index]);
        Line(text, $"With a score and an officers' level {both:N0}; the policy agrees in {same:N0}, {(both == 0 ? 0 : (decimal)same / both):0.0 %}");
        Line(text, $"  {"policy \\ officers",-22}{string.Concat(_scale.Levels.Select(l => $"{l.Title,14}"))}");
        foreach (var level in _scale.Levels)
        {
            var cells = _scale.Levels.Select(o => _agreement[level.Index, o.Index].ToString("N0", CultureInfo.InvariantCulture).PadLeft(14));
            Line(text, $"  {level.Title,-22}{string.Concat(cells)}");
        }

        Line(text, $"");
    }
}
