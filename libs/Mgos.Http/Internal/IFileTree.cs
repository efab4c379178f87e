// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The files that can be served.</summary>
internal interface IFileTree
{
    /// <summary>Looks at a path.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="size">Size of the file in bytes.</param>
    /// <param name="isDirectory">True for a directory.</param>
    /// <returns>False if there is nothing.</returns>
    bool TryStat(string path, out long size, out bool isDirectory);

    /// <summary>Opens a file.</summary>
    /// <param name="path">Path in the file system.</param>
    /// <param name="start">Position of the first byte to read.</param>
    /// <returns>Null if it cannot be read.</returns>
    IHttpBodySource Open(string path, long start);

    /// <summary>Gives the names in a directory.</summary>
    /// <returns>Null if it cannot be read.</returns>
    string[] List(string path);
}
