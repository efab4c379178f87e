// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Ota;
using Mgos.Rpc;
using Mgos.Vfs;

namespace Mgos.Service.Ota;

/// <summary>Commit, revert, snapshots, and what the next boot starts.</summary>
internal sealed class BootStateService
{
    private const int CannotRead = -2;
    private const int CannotWrite = -3;

    private readonly Device _device;
    private readonly OtaUpdater _updater;

    internal BootStateService(Device device, OtaUpdater updater)
    {
        _device = device;
        _updater = updater;
    }

    internal void AddTo(RpcRouter router)
    {
        router.AddHandler("OTA.Commit", "", Commit);
        router.AddHandler("OTA.Revert", "", Revert);
        router.AddHandler("OTA.CreateSnapshot", "{set_as_revert: %B, commit_timeout: %d}", CreateSnapshot);
        router.AddHandler("OTA.GetBootState", "", GetBootState);
        router.AddHandler("OTA.SetBootState", "{active_slot: %d, is_committed: %B, revert_slot: %d, commit_timeout: %d}", SetBootState);
    }

    private void Commit(RpcRequest request) => AnswerDone(request, _updater.Commit());

    private void Revert(RpcRequest request) => AnswerDone(request, _updater.Revert(true));

    private static void AnswerDone(RpcRequest request, bool isDone)
    {
        if (isDone)
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.Failed, null);
    }

    private void CreateSnapshot(RpcRequest request)
    {
        bool isRevertSlot;
        int commitTimeout;
        request.Args.TryGetBoolean("set_as_revert", out isRevertSlot);
        OtaArguments.TryGet(request.Args, "commit_timeout", -1, out commitTimeout);
        if (_updater.Boot == null)
        {
            request.Fail(CannotRead, "Failed to get boot state");
            return;
        }

        if (!_updater.IsCommitted || _updater.IsInProgress)
        {
            request.Fail(RpcErrorCode.Failed, _updater.IsInProgress ? OtaTexts.InProgress : "Cannot create snapshots in uncommitted state");
            return;
        }

        int slot = _updater.Boot.CreateSnapshot(VirtualFileSystem.From(_device), isRevertSlot, commitTimeout < 0 ? BootControl.Unchanged : commitTimeout);
        if (slot < 0)
            request.Fail(RpcErrorCode.Failed, "Failed to create snapshot");
        else
            RespondSlot(request, slot);
    }

    private static void RespondSlot(RpcRequest request, int slot)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("slot");
        writer.Int(slot);
        writer.EndObject();
        request.EndResult();
    }

    private void GetBootState(RpcRequest request)
    {
        if (_updater.Boot == null)
        {
            request.Fail(RpcErrorCode.Failed, OtaTexts.NotSupported);
            return;
        }

        BootRecord record = _updater.Boot.Record;
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("active_slot");
        writer.Int(record.ActiveSlot);
        writer.Name("is_committed");
        writer.Boolean(record.IsCommitted);
        writer.Name("revert_slot");
        writer.Int(record.RevertSlot);
        writer.Name("commit_timeout");
        writer.Int(record.CommitTimeoutSeconds);
        writer.EndObject();
        request.EndResult();
    }

    private void SetBootState(RpcRequest request)
    {
        JsonMembers args = request.Args;
        int active;
        int revert;
        int timeout;
        bool isCommitted;
        bool areNumbers = OtaArguments.TryGet(args, "active_slot", BootControl.Unchanged, out active);
        areNumbers &= OtaArguments.TryGet(args, "revert_slot", BootControl.Unchanged, out revert);
        areNumbers &= OtaArguments.TryGet(args, "commit_timeout", BootControl.Unchanged, out timeout);
        bool hasCommitted = args.TryGetBoolean("is_committed", out isCommitted);
        bool hasNone = active == BootControl.Unchanged && revert == BootControl.Unchanged && timeout == BootControl.Unchanged && !hasCommitted;
        if (_updater.Boot == null)
            request.Fail(RpcErrorCode.Failed, OtaTexts.NotSupported);
        else if (hasNone || !areNumbers)
            request.Fail(CannotRead, "No known argument");
        else if (!_updater.IsInProgress && _updater.Boot.SetState(active, hasCommitted ? (isCommitted ? 1 : 0) : BootControl.Unchanged, revert, timeout))
            request.RespondNull();
        else
            request.Fail(CannotWrite, "Failed to set boot state");
    }
}
