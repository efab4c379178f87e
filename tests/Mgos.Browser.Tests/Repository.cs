// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Browser.Tests;

/// <summary>Places in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static string PageFile { get; } = Path.Combine(Root, "libs", "Mgos.Http.Ui", "fs", "index.html");

    public static string UpdateScript { get; } = Path.Combine(Root, "libs", "Mgos.Service.Ota", "fs", "ota.js");

    public static string DocumentImages { get; } = Path.Combine(Root, "docs", "images");

    public static string Screenshots { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "screenshots")).FullName;
}
