// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>The application: what a firmware does besides its libraries.</summary>
/// <remarks>A new object is made for every boot, so fields start fresh after a restart. Thread: the device's loop.</remarks>
public abstract class MgosApp
{
    /// <summary>Runs before any library: no configuration and no files yet.</summary>
    /// <param name="device">The device that boots.</param>
    /// <remarks>Mirrors <c>mgos_app_preinit</c>.</remarks>
    public virtual void OnPreInit(Device device)
    {
    }

    /// <summary>Runs after all libraries: add handlers, set timers, return.</summary>
    /// <param name="device">The device that boots.</param>
    /// <returns><see cref="InitResult.Ok"/>, or <see cref="InitResult.AppInitFailed"/> to have the device restart.</returns>
    /// <remarks>Mirrors <c>mgos_app_init</c>. It must return: everything else happens in callbacks.</remarks>
    public abstract InitResult OnInit(Device device);
}
