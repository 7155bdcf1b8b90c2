namespace Noms.Tiering.Intake;

/// <summary>Takes in a person's register entries: from dated codes to determinants.</summary>
/// <remarks>
/// Safe to use from any number of threads. Source: ministryofjustice/hmpps-tier, <c>DeliusApiService</c> and the enumerations of its
/// codes. Codes are compared without regard to upper and lower case.
/// <list type="bullet">
/// <item>Risk of serious harm is that of the newest of RVHR, RHRH, RMRH and RLRH; of several on one day, the highest.</item>
/// <item>
/// MAPPA level and category are those of the newest MAPP entry; of several on one day, that of the highest level. A code that is not
/// known counts as none and does not fall back to an older entry.
/// </item>
/// <item>A flag is raised by any entry with one of its codes. The historic register HREG raises none.</item>
/// <item>Entries dated after the as-of date are left out, and reported. An entry without a date counts as older than any that has one.</item>
/// <item>
/// What a list lacks is absent only where the list is complete; otherwise flags, MAPPA level and category are left unrecorded.
/// A missing risk of serious harm is never absent: it is not recorded.
/// </item>
/// </list>
/// </remarks>
public static class RegisterIntake
{
    private const string Source = "registers";

    /// <summary>Reads register entries.</summary>
    /// <param name="entries">The entries, in any order.</param>
    /// <param name="asOf">The day as of which the case is decided.</param>
    /// <param name="isComplete">Whether these are all the entries of the person there are.</param>
    public static IntakeReading Read(IEnumerable<RegisterEntry> entries, DateOnly asOf, bool isComplete)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var notes = new IntakeNotes();
        var read = new List<ReadEntry>();
        var index = -1;
        foreach (var entry in entries)
        {
            index++;
            var place = FormattableString.Invariant($"registrations/{index}");
            if (entry.On > asOf)
            {
                notes.Say(IntakeCodes.LaterRegistration, place + "/date", "a registration dated after the as-of date was left out");
                continue;
            }

            if (entry.Code is not { } code || !ShortText.IsFit(code, ShortText.LongestCode))
            {
                // It may be of any register, so nothing is known to be absent any more.
                notes.Say(IntakeCodes.NoRegisterCode, place + "/code", "a registration without a readable code was left out, and the list counts as incomplete");
                isComplete = false;
                continue;
            }

            if (entry.On is null)
            {
                notes.Say(IntakeCodes.UndatedRegistration, place + "/date", "a registration without a date counts as older than any that has one");
            }

            read.Add(new ReadEntry(code, entry, place));
        }

        StateRiskOfSeriousHarm(read, notes);
        StateMappa(read, isComplete, notes);
        StateFlags(read, isComplete, notes);
        StateList(read, isComplete, notes);
        return notes.ToReading();
    }

    private static void StateRiskOfSeriousHarm(List<ReadEntry> read, IntakeNotes notes)
    {
        var newest = NewestOf(read.Where(entry => RegisterCodes.RiskOfSeriousHarm.ContainsKey(entry.Code)));
        if (newest.Count == 0)
        {
            return;
        }

        var risks = newest.ConvertAll(entry => RegisterCodes.RiskOfSeriousHarm[entry.Code]);
        if (risks.Distinct().Count() > 1)
        {
            notes.Say(IntakeCodes.SeveralOnOneDay, newest[0].Place, "of several risk-of-serious-harm registrations on one day the highest was taken");
        }

        notes.State(Determinants.RiskOfSeriousHarm, risks.Max(), Source, newest[0].On);
    }

    private static void StateMappa(List<ReadEntry> read, bool isComplete, IntakeNotes notes)
    {
        var newest = NewestOf(read.Where(entry => entry.Is(RegisterCodes.Mappa)));
        if (newest.Count == 0)
        {
            if (isComplete)
            {
                notes.State(Determinants.MappaCategory, MappaCategory.None, Source);
                notes.State(Determinants.MappaLevel, MappaLevel.None, Source);
            }

            return;
        }

        var mappas = newest.ConvertAll(entry => (
            Level: Known(entry.Level, RegisterCodes.MappaLevels), Category: Known(entry.Category, RegisterCodes.MappaCategories), Entry: entry));
        if (mappas.Select(mappa => (mappa.Level, mappa.Category)).Distinct().Count() > 1)
        {
            notes.Say(IntakeCodes.SeveralOnOneDay, newest[0].Place, "of several MAPPA registrations on one day that of the highest level was taken");
        }

        // Of equal levels one with a category goes before one without, and lower numbers first, so that the order of the list says nothing.
        var taken = mappas
            .OrderByDescending(mappa => mappa.Level)
            .ThenBy(mappa => mappa.Category == MappaCategory.None)
            .ThenBy(mappa => mappa.Category)
            .First();
        SayUnknown(taken.Entry.Level, taken.Level == MappaLevel.None, IntakeCodes.UnknownMappaLevel, taken.Entry.Place + "/level", notes);
        SayUnknown(taken.Entry.Category, taken.Category == MappaCategory.None, IntakeCodes.UnknownMappaCategory, taken.Entry.Place + "/category", notes);
        notes.State(Determinants.MappaCategory, taken.Category, Source, taken.Entry.On);
        notes.State(Determinants.MappaLevel, taken.Level, Source, taken.Entry.On);
    }

    private static void StateFlags(List<ReadEntry> read, bool isComplete, IntakeNotes notes)
    {
        foreach (var (flag, codes) in RegisterCodes.Flags)
        {
            var newest = NewestOf(read.Where(entry => codes.Any(entry.Is)));
            if (newest.Count > 0)
            {
                notes.State(flag, true, Source, newest[0].On);
            }
            else if (isComplete)
            {
                notes.State(flag, false, Source);
            }
        }
    }

    private static void StateList(List<ReadEntry> read, bool isComplete, IntakeNotes notes)
    {
        var elements = read.Select(entry => FactElement.Create(
            Determinants.Registrations,
            ("code", FactValue.Code(entry.Code)),
            ("on", entry.On is { } day ? FactValue.Date(day) : FactValue.NotRecorded),
            ("level", CodeOrNone(entry.Level)),
            ("category", CodeOrNone(entry.Category))));
        notes.State(new Fact(
            Determinants.Registrations, FactValue.List(new FactList([.. elements], isComplete)), Source));
    }

    private static void SayUnknown(string? code, bool isNone, string diagnosticCode, string place, IntakeNotes notes)
    {
        if (code is not null && isNone)
        {
            notes.Say(diagnosticCode, place, "a code that is not known counts as none");
        }
    }

    private static List<ReadEntry> NewestOf(IEnumerable<ReadEntry> entries)
    {
        var newest = new List<ReadEntry>();
        foreach (var entry in entries)
        {
            var age = newest.Count == 0 ? 0 : Nullable.Compare(entry.On, newest[0].On);
            if (age > 0)
            {
                newest.Clear();
            }

            if (age >= 0)
            {
                newest.Add(entry);
            }
        }

        return newest;
    }

    private static T Known<T>(string? code, IReadOnlyDictionary<string, T> table)
        where T : struct =>
        code is not null && table.TryGetValue(code, out var value) ? value : default;

    private static FactValue CodeOrNone(string? code) =>
        code is null ? FactValue.None
        : code != "none" && ShortText.IsFit(code, ShortText.LongestCode) ? FactValue.Code(code)
        : FactValue.NotRecorded;

    private readonly record struct ReadEntry(string Code, RegisterEntry Entry, string Place)
    {
        public DateOnly? On => Entry.On;

        public string? Level => Entry.Level;

        public string? Category => Entry.Category;

        public bool Is(string code) => Code.Equals(code, StringComparison.OrdinalIgnoreCase);
    }
}
