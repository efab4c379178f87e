// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Reads script files for <c>load()</c>.</summary>
public interface IMjsFiles
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The argument of <c>load()</c> as it is, such as <c>api_gpio.js</c>.</param>
    /// <returns>The content, or null if there is no such file or it cannot be read.</returns>
    byte[] Read(string path);
}
