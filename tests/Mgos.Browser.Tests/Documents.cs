// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>Pictures for the documents.</summary>
internal static class Documents
{
    private const string RenewVariable = "MGOS_RENEW_IMAGES";

    /// <summary>Makes <c>docs/images/NAME.png</c> of what is shown, if it is not there or MGOS_RENEW_IMAGES is set: every run would make another one.</summary>
    public static void Keep(Browser browser, string name)
    {
        string path = Path.Combine(Directory.CreateDirectory(Repository.DocumentImages).FullName, name + ".png");
        string picture = browser.Picture("docs-" + name);
        Assert.InRange(new FileInfo(picture).Length, 5000, 200_000);
        if (!File.Exists(path) || Environment.GetEnvironmentVariable(RenewVariable) is { Length: > 0 })
            File.Copy(picture, path, overwrite: true);
    }
}
