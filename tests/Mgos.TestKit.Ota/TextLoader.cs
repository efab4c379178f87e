// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Boot;
using Mgos.Core;

namespace Mgos.TestKit.Ota;

/// <summary>Takes texts for assemblies: <c>app VERSION BEHAVIOUR</c> or <c>lib NAME</c>.</summary>
/// <remarks>Further behaviours: <c>broken</c> cannot be loaded, <c>mainless</c> runs no firmware, <c>main-throws</c>.</remarks>
public sealed class TextLoader : IFirmwareLoader
{
    private readonly ILibrarySet _more;
    private string[] _app;

    /// <summary>Makes a loader.</summary>
    /// <param name="more">Further libraries of the firmware; null for none.</param>
    public TextLoader(ILibrarySet more)
    {
        _more = more;
    }

    /// <summary>What was loaded since the last start, separated by commas.</summary>
    public string Loaded { get; private set; } = "";

    /// <inheritdoc/>
    public void Begin()
    {
        Loaded = "";
        _app = null;
    }

    /// <inheritdoc/>
    public void Load(byte[] image)
    {
        string text = Encoding.UTF8.GetString(image, 0, image.Length);
        string[] words = text.Split(' ');
        Loaded += (Loaded.Length == 0 ? "" : ",") + words[1];
        if (words[0] == "app")
            _app = words;
        if (words[words.Length - 1] == "broken")
            throw new ArgumentException("no assembly");
    }

    /// <inheritdoc/>
    public void RunMain(string typeName)
    {
        string[] app = _app;
        if (app[2] == "main-throws")
            throw new InvalidOperationException("Main throws");
        if (app[2] != "mainless")
            DeviceRunner.Run(new OtaTestFirmware(app[1], _more), () => new OtaTestApp(app[2]));
    }
}
