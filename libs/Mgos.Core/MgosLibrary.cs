// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>One library of a firmware: a name and the step that starts it at boot.</summary>
/// <remarks>Mirrors <c>mgos_&lt;lib&gt;_init</c>. The manifest names the class; the build puts it into the start order. Thread: the device's loop.</remarks>
public abstract class MgosLibrary
{
    /// <summary>Package id, for example <c>Mgos.Rpc</c>; appears in the boot log.</summary>
    public abstract string Name { get; }

    /// <summary>Code that the boot ends with if <see cref="Init"/> returns false.</summary>
    public InitResult Failure { get; protected set; } = InitResult.DependenciesFailed;

    /// <summary>Starts the library on a device.</summary>
    /// <param name="device">The device that boots. Libraries that this one needs have been started on it.</param>
    /// <returns>False if it cannot work: the boot fails and the device restarts. Log one line that names the key to check first.</returns>
    /// <remarks>A library that is switched off by its configuration returns true and does nothing.</remarks>
    public abstract bool Init(Device device);
}
