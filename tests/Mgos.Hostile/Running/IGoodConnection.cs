// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Hostile.Running;

/// <summary>Carries calls of a good client.</summary>
internal interface IGoodConnection : IDisposable
{
    string Name { get; }

    /// <summary>Sends a frame and gives the frame that answers it.</summary>
    string Exchange(string frame);
}
