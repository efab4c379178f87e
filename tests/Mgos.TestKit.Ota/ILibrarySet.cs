// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit.Ota;

/// <summary>Libraries that a firmware has beside those for files, configuration and updates.</summary>
public interface ILibrarySet
{
    /// <summary>Makes the libraries of one boot.</summary>
    /// <returns>New libraries, in start order.</returns>
    MgosLibrary[] Create();
}
