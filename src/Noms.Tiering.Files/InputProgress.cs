using Noms.Tiering.Allocation;

namespace Noms.Tiering.Files;

/// <summary>Adds to the progress of a run how much of its file was read.</summary>
internal sealed class InputProgress(IProgress<FileRunProgress> progress, InputFile input) : IProgress<AllocationProgress>
{
    public static InputProgress? Of(IProgress<FileRunProgress>? progress, InputFile input) => progress is null ? null : new(progress, input);

    public void Report(AllocationProgress value) => progress.Report(new(value.CasesIn, value.Rejected, input.BytesRead, input.Length));
}
