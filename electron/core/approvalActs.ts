import type { ApprovalActs } from '../approval/approvalAct.ts'
import { addAuthorityAct } from '../authority/addAuthorityAct.ts'
import { endAuthorityAct } from '../authority/endAuthorityAct.ts'
import { enterLateAct } from '../emergency/enterLateAct.ts'
import { addListTypeAct } from '../listType/addListTypeAct.ts'
import { changeListTypeAct } from '../listType/changeListTypeAct.ts'
import { classifyListAct } from '../listType/classifyListAct.ts'
import { changePolicyAct } from '../policy/changePolicyAct.ts'
import { correctRegistrationAct } from '../request/correction/correctRegistrationAct.ts'
import { admitSpeciallyAct } from '../request/registration/admitSpeciallyAct.ts'
import { changeSettingAct } from '../setting/changeSettingAct.ts'
import { confirmUnitAct } from '../unit/confirmUnitAct.ts'
import { changeRolesAct } from '../user/act/changeRolesAct.ts'
import { createUserAct } from '../user/act/createUserAct.ts'
import { removeUserAct } from '../user/act/removeUserAct.ts'
import { resetPasswordAct } from '../user/act/resetPasswordAct.ts'
import { returnUserAct } from '../user/act/returnUserAct.ts'

/** What each kind of proposal does. */
export const approvalActs: ApprovalActs = {
  createUser: createUserAct.door,
  changeRoles: changeRolesAct.door,
  resetPassword: resetPasswordAct.door,
  removeUser: removeUserAct.door,
  returnUser: returnUserAct.door,
  addAuthority: addAuthorityAct.door,
  endAuthority: endAuthorityAct.door,
  changeSetting: changeSettingAct.door,
  changePolicy: changePolicyAct.door,
  addListType: addListTypeAct.door,
  changeListType: changeListTypeAct.door,
  classifyList: classifyListAct.door,
  confirmUnit: confirmUnitAct.door,
  admitSpecially: admitSpeciallyAct.door,
  correctRegistration: correctRegistrationAct.door,
  enterLate: enterLateAct.door,
}
