using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>
/// Makes an array of what each of several comes to. What LINQ makes of this library's structs is compiled when it is first run, which takes longer than
/// a decision; this is compiled with the library.
/// </summary>
internal static class Each
{
    public static TResult[] Of<T, TResult>(ReadOnlySpan<T> all, Func<T, TResult> make)
    {
        var results = all.IsEmpty ? [] : new TResult[all.Length];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = make(all[index]);
        }

        return results;
    }

    public static TResult[] Of<T, TResult>(ImmutableArray<T> all, Func<T, TResult> make) => Of(all.AsSpan(), make);

    public static TResult[] Of<T, TResult>(List<T> all, Func<T, TResult> make) => Of(all.Count, index => make(all[index]));

    /// <summary>The places of several, each made something.</summary>
    public static TResult[] Of<TResult>(int count, Func<int, TResult> make)
    {
        var results = new TResult[count];
        for (var index = 0; index < count; index++)
        {
            results[index] = make(index);
        }

        return results;
    }
}
