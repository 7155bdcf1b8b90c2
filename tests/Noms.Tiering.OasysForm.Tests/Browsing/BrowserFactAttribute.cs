using Xunit;

namespace Noms.Tiering.OasysForm.Tests.Browsing;

/// <summary>A test that needs Chromium, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null)
        {
            Skip = "Chromium is not installed (Debian's package chromium), so nothing was tried in a browser.";
        }
    }
}
