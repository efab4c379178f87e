// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>What happens to the shadow, as <see cref="AwsShadow.SetStateHandler"/> tells it.</summary>
/// <remarks>Mirrors <c>enum mgos_aws_shadow_event</c>.</remarks>
public enum AwsShadowEvent
{
    /// <summary>The shadow can be used.</summary>
    Connected = 0,

    /// <summary>The state has come.</summary>
    GetAccepted = 1,

    /// <summary>There is no state to get.</summary>
    GetRejected = 2,

    /// <summary>An update of this device was taken.</summary>
    UpdateAccepted = 3,

    /// <summary>An update was refused.</summary>
    UpdateRejected = 4,

    /// <summary>Something is desired that is not reported.</summary>
    UpdateDelta = 5,
}
