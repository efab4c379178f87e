// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Is told where a device belongs. Thread: loop.</summary>
internal interface IProvisioningOwner
{
    void OnAssigned(string server, string deviceId);
}
