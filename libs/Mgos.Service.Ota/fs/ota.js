// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// The card Update of the device page: starts an update, shows how it goes, and decides whether it stays. The page hands over what it works with.
const inProgress=1,pollMs=2000,chunkBytes=1536,trialSeconds=300;
const{h,call,ask,guarded}=self.mgos;

const section=document.querySelector('#device');
const note=h('p',{role:'status'}),bar=h('div.bar',{role:'progressbar',ariaLabel:'Update',ariaValueMin:0,ariaValueMax:100},h('i'));
const pick=h('input',{type:'file',accept:'.zip',hidden:true,ariaLabel:'Bundle'});
const revert=h('button.btn','Revert'),commit=h('button.btn.main','Commit'),install=h('button.btn','Install');
const card=h('div.card',{id:'update',hidden:true},h('h2','Update'),note,bar,h('div.acts',pick,revert,commit,install));
let isSending;

section.querySelector('.tiles').after(card);

function show({state,message,is_committed,progress_percent}){
	const isRunning=state===inProgress;
	card.hidden=false;
	note.textContent=is_committed||isRunning?message:'This firmware is on trial: commit it, or the old one comes back.';
	bar.hidden=!isRunning;
	bar.ariaValueNow=progress_percent;
	bar.firstChild.style.width=progress_percent+'%';
	revert.hidden=commit.hidden=is_committed||isRunning;
	install.hidden=!is_committed;
	install.disabled=isRunning||isSending;
}
const look=async ()=>show(await call('OTA.Status',undefined,true));

async function base64(blob){
	return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
}
async function send(file){
	for(let offset=0; offset<file.size; offset+=chunkBytes)await call('OTA.Write',{offset,data:await base64(file.slice(offset,offset+chunkBytes))});
}
install.onclick=()=>pick.click();
pick.onchange=guarded(async ()=>{
	const[file]=pick.files;
	if(!file)return;
	isSending=install.disabled=true;
	try{
		await call('OTA.Begin',{size:file.size,commit_timeout:trialSeconds});
		// The end applies it, or gives up one that is not complete.
		await send(file).finally(()=>call('OTA.End'));
	}
	finally{
		isSending=install.disabled=false;
		pick.value='';
	}
});
commit.onclick=guarded(async ()=>{
	await call('OTA.Commit');
	await look();
});
revert.onclick=guarded(async ()=>{
	if(await ask('Bring the old firmware back?','The device restarts.','Revert'))await call('OTA.Revert');
});
setInterval(()=>section.hidden||document.hidden||look().catch(()=>{}),pollMs);
look().catch(()=>{});
