// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>A cloud that keeps the shadow. Thread: loop.</summary>
public interface IShadowBackend
{
    /// <summary>Name of the cloud as in <c>shadow.lib</c>, such as <c>aws</c>.</summary>
    string Name { get; }

    /// <summary>True while the shadow can be reached.</summary>
    bool IsConnected { get; }

    /// <summary>Asks for the state, now or as soon as there is a connection.</summary>
    /// <returns>False if it cannot be asked for.</returns>
    bool Get();

    /// <summary>Reports, now or as soon as there is a connection.</summary>
    /// <param name="update">What; its JSON is a sound object.</param>
    /// <returns>False if it cannot be taken; the log says why.</returns>
    bool Update(ShadowUpdate update);
}
