using System.Runtime.CompilerServices;

namespace Noms.Tiering.Deciding;

/// <summary>
/// The facts of one case in the form in which the engine reads them: by place, with every value as a number. A reader fills one again
/// and again straight from its input; a <see cref="TieringCase"/> holds one of its own.
/// </summary>
/// <remarks>
/// Mutable, and for one thread at a time while it is filled. It checks nothing: whoever fills it has found that each value fits its
/// determinant, and that the case states each at most once. After it has grown to the largest case, filling it allocates nothing.
/// A value is encoded as in <see cref="FactValue.Encoded"/>: a number in millionths, a flag as 0 or 1, a choice as its place among the
/// determinant's values, a date as its day number; a code comes from <see cref="AddCode(ReadOnlySpan{char})"/>, a list from
/// <see cref="AddList"/>; <see cref="None"/> says that there is none.
/// </remarks>
internal sealed partial class CaseFacts
{
    /// <summary>It is recorded that there is none.</summary>
    public const long None = FactValue.EncodedNone;

    /// <summary>Nobody has recorded it.</summary>
    public const long NotRecorded = long.MinValue + 1;

    /// <summary>Of a field of an element that is being written: nothing has been said of it yet.</summary>
    public const long NotStated = long.MinValue + 2;

    private static readonly int NationalCount = Determinants.All.Length;

    // In the object itself, so that a case of a long caseload is few lines of memory.
    private PlaceMarks _statics;
    private PackedValues _packed;
    private NumberValues _numbers;
    private LargeValues _large;
    private PlaceMarks _dynamics;

    private int[] _days = [];
    private Determinant[] _locals = [];
    private long[] _ofLocals = [];
    private bool[] _staticLocals = [];
    private int _localCount;

    /// <summary>Makes one that states nothing.</summary>
    public CaseFacts()
    {
        ClearNumbers();
    }

    /// <summary>The day number of the latest day on which a fact was recorded; -1 where none says.</summary>
    public int LatestDay { get; private set; } = -1;

    /// <summary>The flags and choices.</summary>
    public ref readonly PackedValues Packed => ref _packed;

    /// <summary>The numbers, dates and lists.</summary>
    public ref readonly NumberValues Numbers => ref _numbers;

    /// <summary>The first of the flags and choices, for those who know their places.</summary>
    public ref byte FirstPacked => ref Unsafe.As<PackedValues, byte>(ref _packed);

    /// <summary>The first of the numbers, dates and lists.</summary>
    public ref int FirstNumber => ref Unsafe.As<NumberValues, int>(ref _numbers);

    /// <summary>By ordinal, which national facts are recorded as static.</summary>
    public ref readonly PlaceMarks Statics => ref _statics;

    /// <summary>Overrides and judgements recorded with the facts; <see langword="null"/> where there are none.</summary>
    public CaseAdjustments? Adjustments { get; set; }

    /// <summary>Takes everything out, for the next case.</summary>
    public void Clear()
    {
        Adjustments = null;
        _packed = default;
        _statics = default;
        _dynamics = default;
        _days.AsSpan().Fill(-1);
        ClearNumbers();
        _localCount = 0;
        LatestDay = -1;
        ClearLists();
    }

    /// <summary>States a fact. The case must not state that determinant already.</summary>
    /// <param name="determinant">The determinant, national or local.</param>
    /// <param name="encoded">Its value, encoded; never <see cref="NotRecorded"/>.</param>
    /// <param name="basis">Whether a predictor is static or dynamic.</param>
    /// <param name="day">The day number of the day on which it was recorded; -1 where that is not said.</param>
    public void Set(Determinant determinant, long encoded, FactBasis basis = FactBasis.NotStated, int day = -1)
    {
        var place = determinant.Ordinal;
        if (place < 0)
        {
            place = AddLocal(determinant, encoded);
        }
        else if (determinant.Packed.Bits > 0)
        {
            _packed[determinant.Packed.Byte] |= (byte)((encoded + 1) << determinant.Packed.Shift);
        }
        else if (determinant.NumberPlace >= 0)
        {
            _numbers[determinant.NumberPlace] = encoded == None ? NumberValues.None : (int)encoded;
        }
        else
        {
            _large[determinant.LargePlace] = encoded;
        }

        if (basis == FactBasis.Static)
        {
            MarkStatic(place);
        }
        else if (basis == FactBasis.Dynamic && place < NationalCount)
        {
            _dynamics.Add(place);
        }

        if (day >= 0)
        {
            MakeRoomForDays(place);
            _days[place] = day;
        }

        LatestDay = Math.Max(LatestDay, day);
    }

    /// <summary>States a fact.</summary>
    public void Set(Fact fact) => Set(fact.Determinant, Encode(fact.Value), fact.Basis, fact.Date is { } date ? date.DayNumber : -1);

    /// <summary>Whether the case states a determinant.</summary>
    public bool IsRecorded(Determinant determinant) => EncodedOf(determinant) != NotRecorded;

    /// <summary>The encoded value of a determinant.</summary>
    public long EncodedOf(Determinant determinant)
    {
        if (determinant.Packed.Bits > 0)
        {
            var value = (_packed[determinant.Packed.Byte] >> determinant.Packed.Shift) & determinant.Packed.Mask;
            return value == 0 ? NotRecorded : value - 1;
        }

        if (determinant.NumberPlace >= 0)
        {
            var number = _numbers[determinant.NumberPlace];
            return number switch
            {
                NumberValues.None => None,
                NumberValues.NotRecorded => NotRecorded,
                _ => number,
            };
        }

        if (determinant.LargePlace >= 0)
        {
            return _large[determinant.LargePlace];
        }

        var local = PlaceOfLocal(determinant);
        return local < 0 ? NotRecorded : _ofLocals[local - NationalCount];
    }

    /// <summary>The place of a determinant; -1 of a local one that the case does not state. A national one's is its ordinal.</summary>
    public int PlaceOf(Determinant determinant) => determinant.Ordinal >= 0 ? determinant.Ordinal : PlaceOfLocal(determinant);

    /// <summary>The day number of the day on which the fact at a place was recorded; -1 where that is not said.</summary>
    public int DayAt(int place) => place < _days.Length ? _days[place] : -1;

    /// <summary>The basis of the fact of a national determinant.</summary>
    public FactBasis BasisOf(Determinant determinant) =>
        _statics.Holds(determinant.Ordinal) ? FactBasis.Static : _dynamics.Holds(determinant.Ordinal) ? FactBasis.Dynamic : FactBasis.NotStated;

    /// <summary>Whether the fact at a place is recorded as static.</summary>
    public bool IsStaticAt(int place) => place < NationalCount ? _statics.Holds(place) : _staticLocals[place - NationalCount];

    private void MarkStatic(int place)
    {
        if (place < NationalCount)
        {
            _statics.Add(place);
        }
        else
        {
            _staticLocals[place - NationalCount] = true;
        }
    }

    private void ClearNumbers()
    {
        _numbers = NumberValues.Nothing;
        _large = LargeValues.Nothing;
    }

    private void MakeRoomForDays(int place)
    {
        if (place >= _days.Length)
        {
            var before = _days.Length;
            Array.Resize(ref _days, NationalCount + _locals.Length);
            _days.AsSpan(before).Fill(-1);
        }
    }

    private int AddLocal(Determinant determinant, long encoded)
    {
        if (_localCount == _locals.Length)
        {
            Array.Resize(ref _locals, Math.Max(4, _localCount * 2));
            Array.Resize(ref _ofLocals, _locals.Length);
            Array.Resize(ref _staticLocals, _locals.Length);
        }

        _locals[_localCount] = determinant;
        _ofLocals[_localCount] = encoded;
        _staticLocals[_localCount] = false;
        return NationalCount + _localCount++;
    }

    private int PlaceOfLocal(Determinant determinant)
    {
        for (var index = 0; index < _localCount; index++)
        {
            var own = _locals[index];
            if (ReferenceEquals(own, determinant))
            {
                return NationalCount + index;
            }

            if (own.Id == determinant.Id)
            {
                // Another policy may have given the same id to something else, which this case then does not state.
                return LocalFit.IsSame(this, own, determinant, _ofLocals[index]) ? NationalCount + index : -1;
            }
        }

        return -1;
    }
}
